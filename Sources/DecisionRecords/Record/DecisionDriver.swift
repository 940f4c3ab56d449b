public import Diagnostics

/// A force that pulled the decision one way or another.
public struct DecisionDriver: Sendable {
    /// Its name, where the author set one off: the bold words, or those before a colon.
    public var name: Written<String>?
    /// All its words without the name.
    public var text: Written<String>

    /// Makes a driver.
    public init(name: Written<String>?, text: Written<String>) {
        self.name = name
        self.text = text
    }
}
