#region unity
using System.Collections.Generic;
using Cartouche.Runtime;
using UnityEngine;

public sealed class UnityStory : MonoBehaviour
{
    [SerializeField] private TextAsset inkJson;

    private Story story;

    private void Start()
    {
        story = new Story(StoryProgram.FromInkJson(inkJson.bytes));
        story.MessageRaised += message => Debug.LogError(message);
    }

    public string NextLine() => story.CanContinue ? story.Continue().Text : null;

    public IReadOnlyList<Choice> Choices => story.Choices;

    public void Choose(int index) => story.Choose(index);
}
#endregion
