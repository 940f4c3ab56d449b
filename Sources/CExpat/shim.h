#if !__has_include(<expat.h>)
#error "libexpat is missing: install it with `apt-get install libexpat1-dev` or `brew install expat`"
#endif
#include <expat.h>
