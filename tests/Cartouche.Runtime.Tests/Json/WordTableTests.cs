using System.Text;
using Cartouche.Runtime.Json;
using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Json;

public sealed class WordTableTests
{
    [Fact]
    public void Every_word_is_found_and_nothing_like_it()
    {
        var words = Enum.GetValues<Command>().Select(c => (Word: InkNames.Of(c), Entry: (int)c))
            .Concat(Enum.GetValues<Native>().Select(n => (Word: InkNames.Of(n), Entry: WordTable.FirstNative + (int)n)))
            .Concat(new (string Word, int Entry)[] { ("\\n", WordTable.Newline), ("<>", WordTable.Glue), ("void", WordTable.Void) })
            .ToDictionary(w => w.Word, w => w.Entry);
        foreach (var (word, entry) in words)
        {
            Assert.True(WordTable.TryFind(Encoding.UTF8.GetBytes(word), out var found), word);
            Assert.Equal(entry, found);
            foreach (var other in new[] { word + " ", word[..^1], word.ToUpperInvariant() + "x", "x" + word })
                if (!words.ContainsKey(other)) Assert.False(WordTable.TryFind(Encoding.UTF8.GetBytes(other), out _), other);
        }
    }

    [Theory]
    [InlineData("->")]
    [InlineData("#f")]
    [InlineData("anything else")]
    [InlineData("")]
    [InlineData("ü")]
    public void A_property_name_is_read_as_it_stands(string name)
    {
        var json = new JsonTokenizer(Encoding.UTF8.GetBytes("\"" + name + "\""));
        Assert.Equal(JsonToken.String, json.Read());
        Assert.Equal(name, WordTable.PropertyName(ref json));
    }
}
