using System.CommandLine;
using Cartouche.Cli.Stories;

namespace Cartouche.Cli.Commands;

/// <summary>The story a command is about.</summary>
internal static class StoryArgument
{
    public static Argument<string> Create(string what = "an .ink file, an .ink.json compiled by any ink compiler, or a .cartouche file") => new("STORY")
    {
        Description = $"The story: {what}; or a folder with a main file of its name.",
        CustomParser = result => StoryLoader.MainFile(result.Tokens[^1].Value),
    };
}
