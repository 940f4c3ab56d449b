import ADRCommands
import ArgumentParser

@main
struct Main {
    static func main() async {
        await ADRCommand.main()
    }
}
