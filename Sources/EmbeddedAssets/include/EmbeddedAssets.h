#ifndef ADR_EMBEDDED_ASSETS_H
#define ADR_EMBEDDED_ASSETS_H

#include <stddef.h>

/// One file of `templates/` or `site/` as it was when the program was built.
typedef struct {
    /// The path below the package's root, such as `site/page.css`.
    const char *_Nonnull path;
    const unsigned char *_Nonnull bytes;
    size_t count;
} adr_asset;

/// The number of files.
size_t adr_asset_count(void);

/// The file at an index below the number of files.
adr_asset adr_asset_at(size_t index);

#endif
