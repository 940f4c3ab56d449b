// Every file of `templates/` and `site/`, by C23's `#embed`; a test holds this list to the folders.
#include "EmbeddedAssets.h"

static const unsigned char nygard[] = {
#embed "../../templates/nygard.md"
};

static const adr_asset assets[] = {
    {"templates/nygard.md", nygard, sizeof nygard},
};

size_t adr_asset_count(void) { return sizeof assets / sizeof assets[0]; }

adr_asset adr_asset_at(size_t index) { return assets[index]; }
