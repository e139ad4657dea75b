#region godot
using Cartouche.Runtime;
using Godot;

public partial class GodotStory : Node
{
    [Export] public string StoryPath { get; set; } = "res://story.ink.json";

    public Story Story { get; private set; }

    public override void _Ready()
    {
        Story = new Story(StoryProgram.FromInkJson(Godot.FileAccess.GetFileAsString(StoryPath)));
        Story.MessageRaised += message => GD.PushError(message.ToString());
    }
}
#endregion
