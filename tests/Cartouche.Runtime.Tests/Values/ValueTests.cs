using System.Runtime.CompilerServices;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Tests.Values;

public sealed class ValueTests
{
    [Fact]
    public void A_value_takes_eight_bytes() => Assert.Equal(8, Unsafe.SizeOf<Value>());

    [Fact]
    public void The_numbers_of_kinds_are_persisted_and_stay()
    {
        Assert.Equal(
            ["Int=0", "Float=1", "Bool=2", "String=3", "List=4", "DivertTarget=5", "VariablePointer=6", "Void=7", "Tag=8", "Transient=9"],
            Enum.GetValues<ValueKind>().Select(k => $"{k}={(int)k}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Whole_numbers_keep_all_bits(int number)
    {
        Assert.Equal(ValueKind.Int, Value.Of(number).Kind);
        Assert.Equal(number, Value.Of(number).Payload);
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(1.5f)]
    [InlineData(float.MaxValue)]
    [InlineData(float.Epsilon)]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Floats_keep_all_bits(float number)
    {
        var value = Value.Of(number);
        Assert.Equal(ValueKind.Float, value.Kind);
        Assert.Equal(BitConverter.SingleToInt32Bits(number), BitConverter.SingleToInt32Bits(value.AsFloat));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9_999)]
    [InlineData(1 << 20)]
    public void A_pointer_keeps_its_name_and_its_frame(int frame)
    {
        var pointer = Value.Pointer(12345, frame);
        Assert.Equal(ValueKind.VariablePointer, pointer.Kind);
        Assert.Equal(12345, pointer.Payload);
        Assert.Equal(frame, pointer.PointerContext);
    }

    [Fact]
    public void Truth_is_one_or_zero()
    {
        Assert.Equal(1, Value.Of(true).Payload);
        Assert.Equal(0, Value.Of(false).Payload);
        Assert.Equal(ValueKind.Bool, Value.Of(true).Kind);
        Assert.Equal(ValueKind.Int, default(Value).Kind);
    }
}
