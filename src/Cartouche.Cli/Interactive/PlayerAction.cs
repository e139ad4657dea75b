namespace Cartouche.Cli.Interactive;

/// <summary>What a player wants next.</summary>
public abstract record PlayerAction
{
    private PlayerAction()
    {
    }

    /// <summary>To make a choice.</summary>
    /// <param name="Index">Its position, from 0.</param>
    public sealed record Choose(int Index) : PlayerAction;

    /// <summary>To run a command.</summary>
    /// <param name="Text">The command as typed, without the slash before it.</param>
    public sealed record Command(string Text) : PlayerAction;

    /// <summary>To read on where a passage was cut.</summary>
    public sealed record ReadOn : PlayerAction;

    /// <summary>To stop: the input has ended.</summary>
    public sealed record Stop : PlayerAction;

    /// <summary>To stop at once, by Ctrl-C.</summary>
    public sealed record Interrupt : PlayerAction;

    /// <summary>Nothing was wanted, but a source file was saved.</summary>
    public sealed record Reload : PlayerAction;
}
