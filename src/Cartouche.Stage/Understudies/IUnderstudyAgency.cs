namespace Cartouche.Stage.Understudies;

/// <summary>Has understudies of all kinds. Some reckon with what this room does not know, so where they come from is another's affair.</summary>
public interface IUnderstudyAgency
{
    /// <summary>Engages understudies.</summary>
    /// <param name="how">For roles how they are to be played: <c>random</c>, <c>canon</c>, or to come to the ending of that name; those who want the same pursue it together.</param>
    /// <returns>For each of the roles its understudy. The same wish gets one that plays the same.</returns>
    /// <exception cref="ArgumentException">One cannot be had; the message says why.</exception>
    IReadOnlyDictionary<string, IUnderstudy> Engage(IReadOnlyDictionary<string, string> how);
}
