namespace Cartouche.Runtime.Tests.Support;

/// <summary>Stories written as ink JSON by hand: for what no compiler writes.</summary>
internal static class Raw
{
    /// <summary>A story in JSON with the given root container and list definitions.</summary>
    public static string Document(string root, string lists = "{}", int version = 21) =>
        FormattableString.Invariant($$"""{"inkVersion":{{version}},"root":{{root}},"listDefs":{{lists}}}""");

    public static StoryProgram Program(string root, string lists = "{}") => StoryProgram.FromInkJson(Document(root, lists));

    public static Story Story(string root, string lists = "{}", StoryOptions? options = null) =>
        new(Program(root, lists), options ?? new StoryOptions { Seed = 0 });

    /// <summary>A story that prints the value left by <paramref name="code"/>, elements of an expression.</summary>
    public static Story Printing(string code, string lists = "{}", StoryOptions? options = null) =>
        Story($"[\"ev\",{code},\"out\",\"/ev\",\"\\n\",\"end\",null]", lists, options);
}
