using System.Collections.Immutable;

namespace Cartouche.Proof.Flow;

/// <summary>
/// What a value may be, whatever happens: nothing yet, a whole number between two bounds (truth values are 0 and 1), a
/// list of some of certain items, one of certain texts, or anything. Each operation gives an estimate that no result of
/// it lies outside of (abstract interpretation: Cousot, Cousot 1977).
/// </summary>
internal readonly record struct Estimate
{
    private const int MostTexts = 12;

    private readonly Kind _kind;
    private readonly long _least;
    private readonly long _most;
    private readonly ImmutableSortedSet<string>? _names;

    private Estimate(Kind kind, long least = 0, long most = 0, ImmutableSortedSet<string>? names = null)
    {
        _kind = kind;
        (_least, _most) = (least, most);
        _names = names;
    }

    private enum Kind
    {
        Nothing,
        Number,
        Items,
        Text,
        Anything,
    }

    /// <summary>No value comes here.</summary>
    public static Estimate Nothing => default;

    public static Estimate Anything { get; } = new(Kind.Anything);

    /// <summary>A truth value.</summary>
    public static Estimate Truth { get; } = new(Kind.Number, 0, 1);

    /// <summary>A count.</summary>
    public static Estimate Count { get; } = new(Kind.Number, 0, int.MaxValue);

    /// <summary>Whether it may be a number other than 0, or anything else that is true.</summary>
    public bool MayBeTrue => _kind switch { Kind.Nothing => false, Kind.Number => _least != 0 || _most != 0, _ => true };

    /// <summary>Whether it may be 0, or anything else that is false.</summary>
    public bool MayBeFalse => _kind switch { Kind.Nothing => false, Kind.Number => _least <= 0 && _most >= 0, _ => true };

    public static Estimate Number(long number) => Between(number, number);

    /// <summary>A number between two bounds; what does not fit 32 bits may wrap to any.</summary>
    public static Estimate Between(long least, long most) => least < int.MinValue || most > int.MaxValue ? new Estimate(Kind.Number, int.MinValue, int.MaxValue) : new Estimate(Kind.Number, least, most);

    public static Estimate Items(IEnumerable<string> items) => new(Kind.Items, names: [.. items]);

    public static Estimate Text(string text) => new(Kind.Text, names: [text]);

    /// <summary>Either of two.</summary>
    public Estimate Or(Estimate other)
    {
        if (_kind == Kind.Nothing) return other;
        if (other._kind == Kind.Nothing) return this;
        if (_kind != other._kind) return Anything;
        return _kind switch
        {
            Kind.Number => new Estimate(Kind.Number, Math.Min(_least, other._least), Math.Max(_most, other._most)),
            Kind.Items => Items(_names!.Union(other._names!)),
            Kind.Text => _names!.Union(other._names!) is { Count: <= MostTexts } texts ? new Estimate(Kind.Text, names: texts) : Anything,
            _ => Anything,
        };
    }

    /// <summary>This, but with bounds that differ from those before given up: so that growing comes to an end.</summary>
    public Estimate Widened(Estimate before) => _kind == Kind.Number && before._kind == Kind.Number
        ? new Estimate(Kind.Number, _least < before._least ? int.MinValue : _least, _most > before._most ? int.MaxValue : _most)
        : this;

    public bool Equals(Estimate other) => _kind == other._kind && _least == other._least && _most == other._most && (ReferenceEquals(_names, other._names) || (_names is not null && other._names is not null && _names.SetEquals(other._names)));

    public override int GetHashCode() => HashCode.Combine(_kind, _least, _most, _names?.Count);

    public static Estimate Add(Estimate left, Estimate right) => (left._kind, right._kind) switch
    {
        (Kind.Nothing, _) or (_, Kind.Nothing) => Nothing,
        (Kind.Number, Kind.Number) => Between(left._least + right._least, left._most + right._most),
        (Kind.Items, Kind.Items) => Items(left._names!.Union(right._names!)),
        _ => Anything,
    };

    public static Estimate Subtract(Estimate left, Estimate right) => (left._kind, right._kind) switch
    {
        (Kind.Nothing, _) or (_, Kind.Nothing) => Nothing,
        (Kind.Number, Kind.Number) => Between(left._least - right._most, left._most - right._least),
        (Kind.Items, Kind.Items) => left,
        _ => Anything,
    };

    public static Estimate Multiply(Estimate left, Estimate right)
    {
        if (left._kind == Kind.Nothing || right._kind == Kind.Nothing) return Nothing;
        if (left._kind != Kind.Number || right._kind != Kind.Number) return Anything;
        ReadOnlySpan<long> products = [left._least * right._least, left._least * right._most, left._most * right._least, left._most * right._most];
        var (least, most) = (products[0], products[0]);
        foreach (var product in products) (least, most) = (Math.Min(least, product), Math.Max(most, product));
        return Between(least, most);
    }

    /// <summary>The remainder has the sign of what is divided, and is nearer to 0 than the divisor.</summary>
    public static Estimate Modulo(Estimate left, Estimate right)
    {
        if (left._kind == Kind.Nothing || right._kind == Kind.Nothing) return Nothing;
        if (left._kind != Kind.Number || right._kind != Kind.Number) return Anything;
        var size = Math.Max(0, Math.Max(Math.Abs(right._least), Math.Abs(right._most)) - 1);
        return Between(left._least < 0 ? Math.Max(left._least, -size) : 0, left._most > 0 ? Math.Min(left._most, size) : 0);
    }

    public static Estimate Negate(Estimate value) => value._kind switch { Kind.Nothing => Nothing, Kind.Number => Between(-value._most, -value._least), _ => Anything };

    public static Estimate Least(Estimate left, Estimate right) => Choose(left, right, Math.Min);

    public static Estimate Most(Estimate left, Estimate right) => Choose(left, right, Math.Max);

    public static Estimate Less(Estimate left, Estimate right) => Compared(left, right, (a, b) => a._most < b._least, (a, b) => a._least >= b._most);

    public static Estimate LessOrEqual(Estimate left, Estimate right) => Compared(left, right, (a, b) => a._most <= b._least, (a, b) => a._least > b._most);

    public static Estimate Equal(Estimate left, Estimate right)
    {
        if (left._kind == Kind.Text && right._kind == Kind.Text)
            return left._names!.Intersect(right._names!).IsEmpty ? Number(0) : left._names!.Count == 1 && right._names!.Count == 1 ? Number(1) : Truth;
        return Compared(left, right, (a, b) => a._least == a._most && b._least == b._most && a._least == b._least, (a, b) => a._most < b._least || a._least > b._most);
    }

    public static Estimate And(Estimate left, Estimate right) => Judge(left, right, left.MayBeTrue && right.MayBeTrue, left.MayBeFalse || right.MayBeFalse);

    public static Estimate Either(Estimate left, Estimate right) => Judge(left, right, left.MayBeTrue || right.MayBeTrue, left.MayBeFalse && right.MayBeFalse);

    public static Estimate Not(Estimate value) => Judge(value, value, value.MayBeFalse, value.MayBeTrue);

    /// <summary>Whether a list has all items of another, which is exactly those of <paramref name="exact"/> where it is written out.</summary>
    public static Estimate Has(Estimate left, Estimate right, IReadOnlyCollection<string>? exact)
    {
        if (left._kind == Kind.Nothing || right._kind == Kind.Nothing) return Nothing;
        if (left._kind != Kind.Items || right._kind != Kind.Items) return Truth;
        if (exact is not null) return exact.Count > 0 && exact.All(left._names!.Contains) ? Truth : Number(0);
        return left._names!.IsEmpty || left._names.Intersect(right._names!).IsEmpty ? Number(0) : Truth;
    }

    public static Estimate Intersect(Estimate left, Estimate right) => (left._kind, right._kind) switch
    {
        (Kind.Nothing, _) or (_, Kind.Nothing) => Nothing,
        (Kind.Items, Kind.Items) => Items(left._names!.Intersect(right._names!)),
        _ => Anything,
    };

    /// <summary>How many items a list has.</summary>
    public static Estimate CountOf(Estimate list) => list._kind switch { Kind.Nothing => Nothing, Kind.Items => Between(0, list._names!.Count), _ => Anything };

    /// <summary>A part of a list.</summary>
    public static Estimate PartOf(Estimate list) => list._kind is Kind.Nothing or Kind.Items ? list : Anything;

    private static Estimate Choose(Estimate left, Estimate right, Func<long, long, long> choose)
    {
        if (left._kind == Kind.Nothing || right._kind == Kind.Nothing) return Nothing;
        return left._kind == Kind.Number && right._kind == Kind.Number ? Between(choose(left._least, right._least), choose(left._most, right._most)) : Anything;
    }

    private static Estimate Compared(Estimate left, Estimate right, Func<Estimate, Estimate, bool> always, Func<Estimate, Estimate, bool> never)
    {
        if (left._kind == Kind.Nothing || right._kind == Kind.Nothing) return Nothing;
        if (left._kind != Kind.Number || right._kind != Kind.Number) return Truth;
        return always(left, right) ? Number(1) : never(left, right) ? Number(0) : Truth;
    }

    private static Estimate Judge(Estimate left, Estimate right, bool mayBeTrue, bool mayBeFalse)
    {
        if (left._kind == Kind.Nothing || right._kind == Kind.Nothing) return Nothing;
        return mayBeTrue && mayBeFalse ? Truth : Number(mayBeTrue ? 1 : 0);
    }
}
