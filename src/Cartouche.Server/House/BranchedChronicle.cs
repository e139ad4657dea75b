using Cartouche.Server.Stores;
using Cartouche.Stage;
using Cartouche.Stage.Chronicles;
using Cartouche.Stage.House;

namespace Cartouche.Server.House;

/// <summary>What a branch begins with: the whole chronicle, so that seats, roles and talk come along, gone back to the moment.</summary>
internal static class BranchedChronicle
{
    /// <summary>Makes it of another's.</summary>
    /// <param name="entries">All entries of the other.</param>
    /// <param name="to">The number of the one after which the branch stands.</param>
    /// <param name="at">When.</param>
    public static List<StoredEntry> Of(IReadOnlyList<StoredEntry> entries, int to, DateTimeOffset at)
    {
        var copied = new List<StoredEntry>();
        // For each entry how many of those up to it came along: what numbers mean in the branch.
        var numbers = new Dictionary<int, int>();
        foreach (var entry in entries)
        {
            var command = ChronicleJson.Read(entry.Command);
            // It has not ended here, and its other branches are not this one's.
            if (command is End) break;
            if (command is not Branch) copied.Add(Renumbered(entry, command, copied.Count + 1, numbers));
            numbers.Add(entry.Number, copied.Count);
        }
        var moment = numbers.GetValueOrDefault(to, copied.Count);
        copied.Add(new StoredEntry(copied.Count + 1, ChronicleJson.Write(new Rewind(at, Performance.StageManager, moment)), null, null));
        return copied;
    }

    private static StoredEntry Renumbered(StoredEntry entry, Command command, int number, Dictionary<int, int> numbers) =>
        entry with { Number = number, Command = command is Rewind rewind ? ChronicleJson.Write(rewind with { To = numbers[rewind.To] }) : entry.Command };
}
