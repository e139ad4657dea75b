namespace Cartouche.Playbills.Reading;

/// <summary>The schema as it is built into the room.</summary>
internal static class SchemaFile
{
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(SchemaFile).Assembly.GetManifestResourceStream("playbill.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
