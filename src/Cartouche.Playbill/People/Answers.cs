namespace Cartouche.Playbills.People;

/// <summary>What a player's answers to the questions of a playbill come to.</summary>
public static class Answers
{
    /// <summary>The traits that answers come to together, each from -2 to 2.</summary>
    /// <param name="playbill">Whose questions they are.</param>
    /// <param name="answers">For each of the questions that have answers to choose from, in order, the number of the answer from 1, or 0 for none. Further questions count as not answered.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such answer, or no such question.</exception>
    public static IReadOnlyDictionary<string, int> TraitsOf(Playbill playbill, IReadOnlyList<int> answers)
    {
        ArgumentNullException.ThrowIfNull(playbill);
        ArgumentNullException.ThrowIfNull(answers);
        var questions = QuestionsOf(playbill);
        if (answers.Count > questions.Count) throw new ArgumentOutOfRangeException(nameof(answers), $"There are {questions.Count} questions to choose answers for.");
        var traits = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < answers.Count; i++)
        {
            if (answers[i] < 0 || answers[i] > questions[i].Answers.Count) throw new ArgumentOutOfRangeException(nameof(answers), $"Question {i + 1} has {questions[i].Answers.Count} answers.");
            if (answers[i] == 0) continue;
            foreach (var (trait, moved) in questions[i].Answers[answers[i] - 1].Traits) traits[trait] = traits.GetValueOrDefault(trait) + moved;
        }
        foreach (var (trait, sum) in traits) traits[trait] = Math.Clamp(sum, -2, 2);
        return traits;
    }

    /// <summary>The questions that have answers to choose from.</summary>
    public static IReadOnlyList<Model.Question> QuestionsOf(Playbill playbill)
    {
        ArgumentNullException.ThrowIfNull(playbill);
        return [.. playbill.Questions.Where(question => question.Answers.Count > 0)];
    }
}
