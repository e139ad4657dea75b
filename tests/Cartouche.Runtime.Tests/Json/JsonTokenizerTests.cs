using System.Text;
using Cartouche.Runtime.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Cartouche.Runtime.Tests.Json;

public sealed class JsonTokenizerTests
{
    [Fact]
    public void Tokens_in_order()
    {
        var json = new JsonTokenizer("  { \"a\" : [ 1 , -2.5e1 , true , false , null ] } "u8);
        Assert.Equal(JsonToken.ObjectStart, json.Read());
        Assert.Equal(JsonToken.String, json.Read());
        Assert.Equal("a", json.GetString());
        json.Colon();
        Assert.Equal(JsonToken.ArrayStart, json.Read());
        Assert.Equal(JsonToken.Int, json.Read());
        Assert.Equal(1, json.Number);
        Assert.True(json.Comma());
        Assert.Equal(JsonToken.Float, json.Read());
        Assert.Equal(-25, json.Number);
        foreach (var word in new[] { JsonToken.True, JsonToken.False, JsonToken.Null })
        {
            Assert.True(json.Comma());
            Assert.Equal(word, json.Read());
        }
        Assert.False(json.Comma());
        Assert.Equal(JsonToken.ArrayEnd, json.Read());
        Assert.Equal(JsonToken.ObjectEnd, json.Read());
        Assert.Equal(JsonToken.End, json.Read());
        Assert.Equal(JsonToken.End, json.Read());
    }

    [Fact]
    public void Any_whole_number_of_32_bits_is_exact() =>
        Prop.ForAll<int>(number =>
        {
            var json = new JsonTokenizer(Encoding.UTF8.GetBytes(number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            return json.Read() == JsonToken.Int && (int)json.Number == number;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_comes_back_from_writing_and_reading() =>
        Prop.ForAll<string?>(text =>
        {
            text ??= "";
            var written = new JsonWriter().BeginArray().Value(text).EndArray().ToString();
            return JsonNode.Parse(written).Items[0].Text == text;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud800")]
    [InlineData("a\udc00b")]
    [InlineData("\ud834\udd1e")]
    [InlineData("\udd1e\ud834")]
    [InlineData("\u0000\u001f\u007f\u2028\"\\/\n\r\t")]
    public void Odd_texts_come_back_from_writing_and_reading(string text)
    {
        var written = new JsonWriter().BeginObject().Property(text, text).EndObject().ToString();
        var property = Assert.Single(JsonNode.Parse(written).Properties);
        Assert.Equal(text, property.Key);
        Assert.Equal(text, property.Value.Text);
    }

    [Fact]
    public void Any_finite_float_comes_back_as_a_float() =>
        Prop.ForAll<float>(number =>
        {
            if (!float.IsFinite(number)) return true;
            var node = JsonNode.Parse(new JsonWriter().Value(number).ToString());
            return node.Kind == JsonToken.Float && BitConverter.SingleToInt32Bits((float)node.Number) == BitConverter.SingleToInt32Bits(number);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_writer_puts_commas_where_they_belong()
    {
        var json = new JsonWriter().BeginObject().Property("a", 1).Name("b").BeginArray().Value(true).Null().BeginObject().EndObject().Value("x").EndArray()
            .Property("c", false).Property("d", "e").EndObject().ToString();
        Assert.Equal("""{"a":1,"b":[true,null,{},"x"],"c":false,"d":"e"}""", json);
    }
}
