using Cartouche.Runtime.Values;

namespace Cartouche.Cli.Play;

/// <summary>Something a player did; enough of it to do it again in another version of the story.</summary>
public abstract record Move
{
    private Move()
    {
    }

    /// <summary>The move in a few words.</summary>
    public abstract string Summary { get; }

    /// <summary>Chose.</summary>
    /// <param name="Index">The position among the choices, from 0.</param>
    /// <param name="Text">The choice's wording.</param>
    /// <param name="SourcePath">The choice point's path in the compiled story.</param>
    /// <param name="Offered">How many choices there were.</param>
    public sealed record Choose(int Index, string Text, string SourcePath, int Offered) : Move
    {
        public override string Summary => $"“{Text}”";
    }

    /// <summary>Went to a knot or stitch.</summary>
    public sealed record GoTo(string Path, IReadOnlyList<InkValue> Arguments) : Move
    {
        public override string Summary => "going to " + Path;
    }

    /// <summary>Set a variable.</summary>
    public sealed record Set(string Variable, InkValue Value) : Move
    {
        public override string Summary => $"setting {Variable} to {InkValueText.Format(Value)}";
    }

    /// <summary>Ran ink typed at the prompt.</summary>
    public sealed record Ink(string Text) : Move
    {
        public override string Summary => "~ " + Text;
    }

    /// <summary>Began again.</summary>
    public sealed record Restart(int Seed) : Move
    {
        public override string Summary => "beginning again";
    }

    /// <summary>Loaded a save.</summary>
    public sealed record Load(string File, string Save) : Move
    {
        public override string Summary => "loading " + File;
    }
}
