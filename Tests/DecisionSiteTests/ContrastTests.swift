import Foundation
import Testing

@testable import DecisionSite

/// Every colour of text stands out from every ground, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).
@Suite struct ContrastTests {
    private static let tokens: [String: [String]] = {
        var tokens: [String: [String]] = [:]
        let css = String(decoding: Theme().files["style.css"] ?? [], as: UTF8.self)
        for match in css.matches(of: /--([a-z]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/) {
            tokens[String(match.1)] = [String(match.2), String(match.3)]
        }
        return tokens
    }()

    @Test(
        arguments: ["text", "muted", "accent", "green", "blue", "red", "amber", "violet"], ["ground", "soft", "mark"])
    func textStandsOut(text: String, ground: String) throws {
        let text = try #require(Self.tokens[text])
        let ground = try #require(Self.tokens[ground])
        for scheme in 0..<2 { #expect(ratio(text[scheme], ground[scheme]) >= 4.5) }
    }

    @Test func edgesOfControlsStandOut() throws {
        let edge = try #require(Self.tokens["edge"])
        let ground = try #require(Self.tokens["ground"])
        for scheme in 0..<2 { #expect(ratio(edge[scheme], ground[scheme]) >= 3) }
    }

    private func ratio(_ left: String, _ right: String) -> Double {
        let (first, second) = (luminance(left), luminance(right))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// Relative luminance as WCAG defines it.
    private func luminance(_ colour: String) -> Double {
        var digits = String(colour.dropFirst())
        if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
        let value = Int(digits, radix: 16) ?? 0
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(value >> shift & 255) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
}
