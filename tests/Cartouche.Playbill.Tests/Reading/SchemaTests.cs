using System.Text.Json;
using Cartouche.Playbills.Diagnostics;
using Cartouche.Playbills.Reading;
using Cartouche.Playbills.Tests.Support;
using Cartouche.Playbills.Yaml;

namespace Cartouche.Playbills.Tests.Reading;

/// <summary>The schema for editors says what the reader reads.</summary>
public class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(PlaybillReader.Schema).RootElement;

    public static TheoryData<string> Sections =>
        ["", "players", "roles/*", "roles/*/relations/-", "personas/*", "facts/*", "endings/*", "canon", "externals/*", "variables/*", "content/-", "questions/-", "themes/*"];

    [Theory]
    [MemberData(nameof(Sections))]
    public void EveryKeyOfThePlaybillIsInTheSchemaAndNoOther(string section)
    {
        var keys = section switch
        {
            "" => PlaybillKeys.Playbill,
            "players" => PlaybillKeys.Players,
            "roles/*" => PlaybillKeys.Role,
            "roles/*/relations/-" => PlaybillKeys.Relation,
            "personas/*" => PlaybillKeys.Persona,
            "facts/*" => PlaybillKeys.Fact,
            "endings/*" => PlaybillKeys.Ending,
            "canon" => PlaybillKeys.Canon,
            "externals/*" => PlaybillKeys.External,
            "variables/*" => PlaybillKeys.Variable,
            "content/-" => PlaybillKeys.ContentNote,
            "questions/-" => PlaybillKeys.Question,
            _ => PlaybillKeys.Theme,
        };
        var described = At(section);
        Assert.Equal(keys, described.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.False(described.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void TheSampleKeepsToTheSchema()
    {
        var faults = new FaultList();
        var tree = YamlTreeReader.Read(Repository.Read("stories", "medallion", "medallion.playbill.yaml"), null, faults)!;
        Assert.Equal(0, faults.Count);
        Check(tree, Schema, "");
    }

    private static void Check(YamlNode node, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("anyOf", out var forms)) schema = forms[node is YamlMapping ? 1 : 0];
        switch (node)
        {
            case YamlMapping mapping:
                var properties = schema.TryGetProperty("properties", out var known) ? known : default;
                foreach (var entry in mapping.Entries)
                {
                    var inner = path + "/" + entry.Key.Text;
                    if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(entry.Key.Text, out var described)) Check(entry.Value, described, inner);
                    else if (schema.GetProperty("additionalProperties") is { ValueKind: JsonValueKind.Object } any) Check(entry.Value, any, inner);
                    else Assert.Fail(inner + " is not in the schema");
                }
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) Check(item, schema.GetProperty("items"), path + "/-");
                break;
            case YamlScalar scalar when schema.TryGetProperty("enum", out var values):
                Assert.Contains(scalar.Text, values.EnumerateArray().Select(value => value.GetString()));
                break;
        }
    }

    private static JsonElement At(string section)
    {
        var schema = Schema;
        foreach (var part in section.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            schema = part switch
            {
                "*" => schema.GetProperty("additionalProperties"),
                "-" => schema.GetProperty("items"),
                _ => schema.GetProperty("properties").GetProperty(part),
            };
            if (schema.TryGetProperty("anyOf", out var forms)) schema = forms[1];
        }
        return schema;
    }
}
