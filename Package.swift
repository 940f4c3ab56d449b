// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is built with. Warnings are errors in CI (`-Xswiftc -warnings-as-errors`).
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A release is optimised across the targets: what one reads byte by byte stands in another.
let optimized: [SwiftSetting] =
    strict + [.unsafeFlags(["-cross-module-optimization"], .when(configuration: .release))]

// Debian's libutf8proc.pc carries a flag that SwiftPM refuses with a warning, and its header needs no search path.
#if os(Linux)
let utf8procPkgConfig: String? = nil
#else
let utf8procPkgConfig: String? = "libutf8proc"
#endif

let package = Package(
    name: "adr",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "adr", targets: ["adr"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    ],
    targets: [
        // The C libraries, each imported by one file of Syntax.
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1",
            providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CUTF8Proc", pkgConfig: utf8procPkgConfig,
            providers: [.apt(["libutf8proc-dev"]), .brew(["utf8proc"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),

        // From the bottom up; a target imports only what stands above it here (docs/modules.md).
        .target(name: "Diagnostics", swiftSettings: optimized),
        .target(
            name: "Syntax", dependencies: ["Diagnostics", "CCmark", "CLibYAML", "CUTF8Proc", "CExpat"],
            swiftSettings: optimized),
        .target(name: "DecisionRecords", dependencies: ["Diagnostics", "Syntax"], swiftSettings: optimized),
        .target(name: "Conflicts", dependencies: ["DecisionRecords"], swiftSettings: optimized),
        .target(name: "Traceability", dependencies: ["DecisionRecords"], swiftSettings: optimized),
        .target(
            name: "DecisionLint", dependencies: ["DecisionExport", "DecisionRecords", "Conflicts", "Traceability"],
            swiftSettings: optimized),
        .target(
            name: "DecisionProject",
            dependencies: [
                "DecisionLint", "DecisionExport", "Assets", .product(name: "Subprocess", package: "swift-subprocess"),
            ],
            swiftSettings: optimized),
        .target(name: "DecisionExport", dependencies: ["DecisionRecords"], swiftSettings: optimized),
        .target(
            name: "DecisionSite",
            dependencies: ["DecisionLint", "DecisionExport", "Assets"],
            swiftSettings: optimized),
        .target(
            name: "SitePreview",
            dependencies: [
                "DecisionProject", "DecisionSite",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
            ],
            swiftSettings: optimized),
        .target(
            name: "ADRCommands",
            dependencies: [
                "SitePreview", "DecisionProject", "DecisionSite", "DecisionExport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: optimized),
        .executableTarget(
            name: "adr",
            dependencies: ["ADRCommands", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: optimized,
            // One file that starts without looking for Swift's own libraries, and calls them directly.
            linkerSettings: [
                .unsafeFlags(
                    ["-static-stdlib", "-l_FoundationCollections", "-l_FoundationCShims"],
                    .when(platforms: [.linux], configuration: .release))
            ]),

        .testTarget(
            name: "TraceabilityTests", dependencies: ["DecisionProject", "Traceability"], swiftSettings: strict),

        // templates/, site/ and docs/schemas/ as bytes inside the program, and their Swift face.
        .target(name: "EmbeddedAssets"),
        .target(name: "Assets", dependencies: ["EmbeddedAssets"], swiftSettings: optimized),

        .executableTarget(
            name: "parse-files", dependencies: ["Syntax"], path: "Benchmarks/ParseFiles", swiftSettings: optimized),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
        .testTarget(name: "SyntaxTests", dependencies: ["Syntax"], swiftSettings: strict),
        .testTarget(
            name: "DecisionRecordsTests", dependencies: ["DecisionRecords", "Diagnostics", "Syntax"],
            swiftSettings: strict),
        .testTarget(
            name: "DecisionLintTests",
            dependencies: ["DecisionLint", "Conflicts", "Traceability", "DecisionRecords", "Diagnostics", "Syntax"],
            swiftSettings: strict),
        .testTarget(
            name: "DecisionProjectTests", dependencies: ["DecisionProject", "Traceability"], swiftSettings: strict),
        .testTarget(
            name: "DecisionExportTests", dependencies: ["DecisionExport", "DecisionProject"], swiftSettings: strict),
        .testTarget(name: "DecisionSiteTests", dependencies: ["DecisionSite"], swiftSettings: strict),
        .testTarget(name: "SitePreviewTests", dependencies: ["SitePreview"], swiftSettings: strict),
        .testTarget(name: "ADRCommandsTests", dependencies: ["ADRCommands", "adr"], swiftSettings: strict),
        .testTarget(
            name: "ConflictsTests", dependencies: ["Conflicts", "DecisionRecords", "Diagnostics", "Syntax"],
            exclude: ["Pairs"], swiftSettings: strict),
        // Holds the structure itself: layers, embedded files, generated pages.
        .testTarget(name: "PackageTests", dependencies: ["Assets"], swiftSettings: strict),
    ],
    cLanguageStandard: .c2x
)
