using Cartouche.Proof.Exploring;
using Cartouche.Runtime;
using Cartouche.Runtime.Tree;

namespace Cartouche.Proof.Coverage;

/// <summary>What of the story's code some path runs through, by the trails of all steps.</summary>
public sealed class StoryCoverage
{
    private readonly CodeRun _code;
    private readonly HashSet<Container> _entered = new(ReferenceEqualityComparer.Instance);

    internal StoryCoverage(Space space)
    {
        Program = space.Program;
        Functions = space.Staged.Functions;
        _code = new CodeRun(Program.CodeSize);
        foreach (var path in space.Paths.Ids()) _code.Add(space.Paths[path]);
        for (var address = 0; address < Program.CodeSize; address++)
        {
            if (!IsRun(address)) continue;
            var node = Program.PlaceAt(address).Node;
            for (var at = node as Container ?? node.Parent; at is not null && _entered.Add(at); at = at.Parent)
            {
            }
        }
    }

    /// <summary>The story.</summary>
    public StoryProgram Program { get; }

    /// <summary>The functions of conditions, which are none of the story's text.</summary>
    internal Claims.ConditionFunctions Functions { get; }

    /// <summary>Whether the code at an address was run.</summary>
    public bool IsRun(int address) => _code.IsPassed(address) || _code.IsLeft(address);

    /// <summary>Whether the branch at an address was ever taken.</summary>
    public bool IsTaken(int address) => _code.IsLeft(address);

    /// <summary>Whether the branch at an address was ever passed by.</summary>
    public bool IsPassed(int address) => _code.IsPassed(address);

    /// <summary>Whether any code of a container, or of what it holds, was run.</summary>
    public bool IsEntered(Container container) => _entered.Contains(container);

    /// <summary>Coverage by source line.</summary>
    public LineCoverage ByLine => field ??= new LineCoverage(this);

    /// <summary>Source lines with text that some path shows, and all there are.</summary>
    public (int Shown, int All) Lines() => (ByLine.Shown, ByLine.All);
}
