namespace Cartouche.Ink.Tests.Support;

/// <summary>A file of cases: <c>### name</c>, the source, <c>===></c>, what is expected.</summary>
internal static class CaseFile
{
    public static Dictionary<string, (string Source, string Expected)> Read(string resource)
    {
        using var stream = typeof(CaseFile).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var cases = new Dictionary<string, (string, string)>();
        foreach (var block in ("\n" + reader.ReadToEnd().Replace("\r", "", StringComparison.Ordinal)).Split("\n### ", StringSplitOptions.RemoveEmptyEntries))
        {
            var name = block[..block.IndexOf('\n', StringComparison.Ordinal)];
            var parts = block[(name.Length + 1)..].Split("===>\n");
            cases.Add(name, (parts[0], parts[1].TrimEnd('\n')));
        }
        return cases;
    }
}
