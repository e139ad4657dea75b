using System.Text;
using Cartouche.SideBySide.Racing;

namespace Cartouche.SideBySide.Proving;

/// <summary>One table of the prover's figures.</summary>
internal interface ISection
{
    /// <summary>What filters match.</summary>
    string Title { get; }

    /// <summary>Measures, and sets what was measured as Markdown.</summary>
    void Measure(Pace pace, StringBuilder text);
}
