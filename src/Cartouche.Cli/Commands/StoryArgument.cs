using System.CommandLine;

namespace Cartouche.Cli.Commands;

/// <summary>The story a command is about.</summary>
internal static class StoryArgument
{
    public static Argument<string> Create() => new("STORY") { Description = "The story: an .ink file, an .ink.json compiled by any ink compiler, or a .cartouche file." };
}
