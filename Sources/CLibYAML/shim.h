#if !__has_include(<yaml.h>)
#error "libyaml is missing: install it with `apt-get install libyaml-dev` or `brew install libyaml`"
#endif
#include <yaml.h>
