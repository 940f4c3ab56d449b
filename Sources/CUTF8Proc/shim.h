#if !__has_include(<utf8proc.h>)
#error "libutf8proc is missing: install it with `apt-get install libutf8proc-dev` or `brew install utf8proc`"
#endif
#include <utf8proc.h>
