// Every file of `templates/`, `site/` and `docs/schemas/`, by C23's `#embed`; a test holds this list to the folders.
//
// A file takes two places: its bytes, and its entry in the list.
#include "EmbeddedAssets.h"

#define BYTES(name) static const unsigned char name[]
#define ENTRY(path, name) {path, name, sizeof name}

BYTES(schema_conflicts) = {
#embed "../../docs/schemas/conflicts.json"
};

BYTES(schema_costs) = {
#embed "../../docs/schemas/costs.json"
};

BYTES(schema_evidence) = {
#embed "../../docs/schemas/evidence.json"
};

BYTES(schema_export) = {
#embed "../../docs/schemas/export.json"
};

BYTES(schema_findings) = {
#embed "../../docs/schemas/findings.json"
};

BYTES(schema_matrix) = {
#embed "../../docs/schemas/matrix.json"
};

BYTES(schema_related) = {
#embed "../../docs/schemas/related.json"
};

BYTES(schema_settings) = {
#embed "../../docs/schemas/settings.json"
};

BYTES(site_drawings_js) = {
#embed "../../site/drawings.js"
};

BYTES(site_graph_js) = {
#embed "../../site/graph.js"
};

BYTES(site_icon) = {
#embed "../../site/icon.svg"
};

BYTES(site_page_js) = {
#embed "../../site/page.js"
};

BYTES(site_preview_css) = {
#embed "../../site/preview.css"
};

BYTES(site_preview_js) = {
#embed "../../site/preview.js"
};

BYTES(site_search_js) = {
#embed "../../site/search.js"
};

BYTES(site_style) = {
#embed "../../site/style.css"
};

BYTES(site_texts_de) = {
#embed "../../site/texts/de.txt"
};

BYTES(site_texts_en) = {
#embed "../../site/texts/en.txt"
};

BYTES(site_theme_js) = {
#embed "../../site/theme.js"
};

BYTES(template_readme) = {
#embed "../../templates/README.md"
};

BYTES(template_alexandrian) = {
#embed "../../templates/alexandrian.md"
};

BYTES(template_business_case) = {
#embed "../../templates/business-case.md"
};

BYTES(template_cost_and_requirements) = {
#embed "../../templates/cost-and-requirements.md"
};

BYTES(template_init) = {
#embed "../../templates/init.md"
};

BYTES(template_madr_2_1) = {
#embed "../../templates/madr-2.1.md"
};

BYTES(template_madr_4_bare) = {
#embed "../../templates/madr-4-bare.md"
};

BYTES(template_madr_4_minimal) = {
#embed "../../templates/madr-4-minimal.md"
};

BYTES(template_madr_4) = {
#embed "../../templates/madr-4.md"
};

BYTES(template_merson) = {
#embed "../../templates/merson.md"
};

BYTES(template_nygard) = {
#embed "../../templates/nygard.md"
};

BYTES(template_tyree_akerman) = {
#embed "../../templates/tyree-akerman.md"
};

BYTES(template_y_statement) = {
#embed "../../templates/y-statement.md"
};

static const adr_asset assets[] = {
    ENTRY("docs/schemas/conflicts.json", schema_conflicts),
    ENTRY("docs/schemas/costs.json", schema_costs),
    ENTRY("docs/schemas/evidence.json", schema_evidence),
    ENTRY("docs/schemas/export.json", schema_export),
    ENTRY("docs/schemas/findings.json", schema_findings),
    ENTRY("docs/schemas/matrix.json", schema_matrix),
    ENTRY("docs/schemas/related.json", schema_related),
    ENTRY("docs/schemas/settings.json", schema_settings),
    ENTRY("site/drawings.js", site_drawings_js),
    ENTRY("site/graph.js", site_graph_js),
    ENTRY("site/icon.svg", site_icon),
    ENTRY("site/page.js", site_page_js),
    ENTRY("site/preview.css", site_preview_css),
    ENTRY("site/preview.js", site_preview_js),
    ENTRY("site/search.js", site_search_js),
    ENTRY("site/style.css", site_style),
    ENTRY("site/texts/de.txt", site_texts_de),
    ENTRY("site/texts/en.txt", site_texts_en),
    ENTRY("site/theme.js", site_theme_js),
    ENTRY("templates/README.md", template_readme),
    ENTRY("templates/alexandrian.md", template_alexandrian),
    ENTRY("templates/business-case.md", template_business_case),
    ENTRY("templates/cost-and-requirements.md", template_cost_and_requirements),
    ENTRY("templates/init.md", template_init),
    ENTRY("templates/madr-2.1.md", template_madr_2_1),
    ENTRY("templates/madr-4-bare.md", template_madr_4_bare),
    ENTRY("templates/madr-4-minimal.md", template_madr_4_minimal),
    ENTRY("templates/madr-4.md", template_madr_4),
    ENTRY("templates/merson.md", template_merson),
    ENTRY("templates/nygard.md", template_nygard),
    ENTRY("templates/tyree-akerman.md", template_tyree_akerman),
    ENTRY("templates/y-statement.md", template_y_statement),
};

size_t adr_asset_count(void) { return sizeof assets / sizeof assets[0]; }

adr_asset adr_asset_at(size_t index) { return assets[index]; }
