using System.Globalization;
using Cartouche.Runtime.Program;
using Cartouche.Runtime.Tree;
using Cartouche.Runtime.Values;

namespace Cartouche.Runtime.Machine;

/// <summary>Operators. Operands are brought to the greater of their kinds, in ink's order: bool and int, float, list, string.</summary>
internal sealed partial class Interpreter
{
    private bool CallNative(Native function)
    {
        if (InkNames.Arity(function) == 1) return CallUnary(function, Pop());
        var b = Pop();
        var a = Pop();
        if (a.Kind == ValueKind.Int && b.Kind == ValueKind.Int) return CallInt(function, a.Payload, b.Payload);
        return CallBinary(function, a, b);
    }

    /// <summary>A constant added to something that is no whole number.</summary>
    private bool AddToOther(Instruction at)
    {
        var subtract = (at.Flags & OpFlags.Conditional) != 0;
        var a = Pop();
        return CallBinary(subtract ? Native.Subtract : Native.Add, a, Value.Of(subtract ? -at.A : at.A));
    }

    private bool CallBinary(Native function, Value a, Value b)
    {
        if (a.Kind == ValueKind.Void || b.Kind == ValueKind.Void)
            return SetFault($"'{InkNames.Of(function)}' was given nothing to work with: a function called here returned no value.");
        // A function that writes a tag within a string leaves it on the stack, before the string.
        if (a.Kind == ValueKind.Tag || b.Kind == ValueKind.Tag) return Mismatch(function, a, b);
        if (a.Kind == ValueKind.List || b.Kind == ValueKind.List) return CallList(function, a, b);
        if (a.IsText || b.IsText) return CallText(function, a, b);
        if (a.Kind == ValueKind.DivertTarget || b.Kind == ValueKind.DivertTarget)
        {
            if (a.Kind != b.Kind) return Mismatch(function, a, b);
            return function switch
            {
                Native.Equal => PushBool(a.Payload == b.Payload),
                Native.NotEqual => PushBool(a.Payload != b.Payload),
                _ => Mismatch(function, a, b),
            };
        }
        if (!IsNumber(a) || !IsNumber(b)) return Mismatch(function, a, b);
        return a.Kind == ValueKind.Float || b.Kind == ValueKind.Float
            ? CallFloat(function, ToFloat(a), ToFloat(b))
            : CallInt(function, a.Payload, b.Payload);
    }

    private static bool IsNumber(Value value) => value.Kind is ValueKind.Int or ValueKind.Bool or ValueKind.Float;

    private static float ToFloat(Value value) => value.Kind == ValueKind.Float ? value.AsFloat : value.Payload;

    private bool CallInt(Native function, int a, int b)
    {
        unchecked
        {
            switch (function)
            {
                case Native.Add: return PushInt(a + b);
                case Native.Subtract: return PushInt(a - b);
                case Native.Multiply: return PushInt(a * b);
                case Native.Divide:
                    if (b == 0) return SetFault("Division by zero.");
                    return PushInt(b == -1 ? -a : a / b);
                case Native.Modulo:
                    if (b == 0) return SetFault("Division by zero (mod).");
                    return PushInt(b == -1 ? 0 : a % b);
                case Native.Equal: return PushBool(a == b);
                case Native.NotEqual: return PushBool(a != b);
                case Native.Greater: return PushBool(a > b);
                case Native.Less: return PushBool(a < b);
                case Native.GreaterOrEqual: return PushBool(a >= b);
                case Native.LessOrEqual: return PushBool(a <= b);
                case Native.And: return PushBool(a != 0 && b != 0);
                case Native.Or: return PushBool(a != 0 || b != 0);
                case Native.Min: return PushInt(Math.Min(a, b));
                case Native.Max: return PushInt(Math.Max(a, b));
                case Native.Power: return PushFloat((float)Math.Pow(a, b));
                default: return Mismatch(function, Value.Of(a), Value.Of(b));
            }
        }
    }

    private bool CallFloat(Native function, float a, float b)
    {
        switch (function)
        {
            case Native.Add: return PushFloat(a + b);
            case Native.Subtract: return PushFloat(a - b);
            case Native.Multiply: return PushFloat(a * b);
            case Native.Divide: return PushFloat(a / b);
            case Native.Modulo: return PushFloat(a % b);
            case Native.Equal: return PushBool(a == b);
            case Native.NotEqual: return PushBool(a != b);
            case Native.Greater: return PushBool(a > b);
            case Native.Less: return PushBool(a < b);
            case Native.GreaterOrEqual: return PushBool(a >= b);
            case Native.LessOrEqual: return PushBool(a <= b);
            case Native.And: return PushBool(a != 0 && b != 0);
            case Native.Or: return PushBool(a != 0 || b != 0);
            case Native.Min: return PushFloat(Math.Min(a, b));
            case Native.Max: return PushFloat(Math.Max(a, b));
            case Native.Power: return PushFloat((float)Math.Pow(a, b));
            default: return Mismatch(function, Value.Of(a), Value.Of(b));
        }
    }

    private bool CallText(Native function, Value a, Value b)
    {
        if (a.Kind is ValueKind.DivertTarget or ValueKind.VariablePointer || b.Kind is ValueKind.DivertTarget or ValueKind.VariablePointer)
            return Mismatch(function, a, b);
        var left = Print(a);
        var right = Print(b);
        switch (function)
        {
            case Native.Add:
                if (left.Length + right.Length > _limits.StringLength) return SetFault($"A string grew beyond {_limits.StringLength} characters.");
                Push(Value.Of(ValueKind.Transient, AddTransient(left + right)));
                return true;
            case Native.Equal: return PushBool(string.Equals(left, right, StringComparison.Ordinal));
            case Native.NotEqual: return PushBool(!string.Equals(left, right, StringComparison.Ordinal));
            case Native.Has: return PushBool(left.Contains(right, StringComparison.Ordinal));
            case Native.HasNot: return PushBool(!left.Contains(right, StringComparison.Ordinal));
            default: return Mismatch(function, a, b);
        }
    }

    private bool CallUnary(Native function, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Int or ValueKind.Bool:
                return CallUnaryInt(function, value.Payload);
            case ValueKind.Float:
                return CallUnaryFloat(function, value.AsFloat);
            case ValueKind.List:
                return CallUnaryList(function, value.Payload);
            case ValueKind.Void:
                return SetFault($"'{InkNames.Of(function)}' was given nothing to work with: a function called here returned no value.");
            default:
                return SetFault($"'{InkNames.Of(function)}' cannot be applied to {Describe(value)}.");
        }
    }

    private bool CallUnaryInt(Native function, int value)
    {
        switch (function)
        {
            case Native.Negate: return PushInt(unchecked(-value));
            case Native.Not: return PushBool(value == 0);
            case Native.Floor or Native.Ceiling or Native.Int: return PushInt(value);
            case Native.Float: return PushFloat(value);
            default: return SetFault($"'{InkNames.Of(function)}' needs a list, but was given the number {value.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private bool CallUnaryFloat(Native function, float value)
    {
        switch (function)
        {
            case Native.Negate: return PushFloat(-value);
            case Native.Not: return PushBool(value == 0);
            case Native.Floor: return PushFloat((float)Math.Floor(value));
            case Native.Ceiling: return PushFloat((float)Math.Ceiling(value));
            case Native.Int: return PushInt(Value.Truncate(value));
            case Native.Float: return PushFloat(value);
            default: return SetFault($"'{InkNames.Of(function)}' needs a list, but was given the number {value.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private bool PushInt(int value)
    {
        Push(Value.Of(value));
        return true;
    }

    private bool PushFloat(float value)
    {
        Push(Value.Of(value));
        return true;
    }

    private bool PushBool(bool value)
    {
        Push(Value.Of(value));
        return true;
    }

    private bool Mismatch(Native function, Value a, Value b) =>
        SetFault($"'{InkNames.Of(function)}' cannot be applied to {Describe(a)} and {Describe(b)}.");

    private string Describe(Value value) => value.Kind switch
    {
        ValueKind.Int or ValueKind.Float => $"the number {Print(value)}",
        ValueKind.Bool => $"the truth value {Print(value)}",
        ValueKind.String or ValueKind.Transient => $"the text \"{Print(value)}\"",
        ValueKind.List => Heap.List(value.Payload).Count == 0 ? "an empty list" : $"the list ({Print(value)})",
        ValueKind.DivertTarget => $"the divert target -> {_program.TargetNode(value.Payload).Path}",
        ValueKind.VariablePointer => $"a reference to '{_program.Names[value.Payload]}'",
        _ => "nothing",
    };
}
