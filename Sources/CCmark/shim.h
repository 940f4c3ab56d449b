#if !__has_include(<cmark.h>)
#error "libcmark is missing: install it with `apt-get install libcmark-dev` or `brew install cmark`"
#endif
#include <cmark.h>
