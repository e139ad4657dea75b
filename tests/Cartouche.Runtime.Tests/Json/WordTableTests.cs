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
            foreach (var other in new[] { "\0" + word, word + " ", word[..^1], word.ToUpperInvariant() + "x", "x" + word })
                if (!words.ContainsKey(other)) Assert.False(WordTable.TryFind(Encoding.UTF8.GetBytes(other), out _), other);
        }
    }

    [Fact]
    public void Every_property_is_found_and_nothing_like_it()
    {
        string[] names =
        [
            "#f", "#n", "^->", "->", "f()", "->t->", "x()", "*", "VAR?", "CNT?", "VAR=", "temp=", "^var", "#", "list", "origins",
            "var", "c", "re", "flg", "ci", "exArgs",
        ];
        Assert.Equal(names.Length, names.Select(n => WordTable.Property(Encoding.UTF8.GetBytes(n))).Except([InkProperty.Other]).Distinct().Count());
        Assert.Equal(Enum.GetValues<InkProperty>().Length - 1, names.Length);
        foreach (var other in names.Select(n => n + "x").Concat(names.Select(n => "\0" + n)).Concat(["", "knot", "ü", "a very long name indeed", "originsss"]))
            Assert.Equal(InkProperty.Other, WordTable.Property(Encoding.UTF8.GetBytes(other)));
    }
}
