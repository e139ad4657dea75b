#region game
using System;
using System.Collections.Generic;
using System.IO;
using Cartouche.Runtime;
using Cartouche.Runtime.State;
using Cartouche.Runtime.Values;

public sealed class ConsoleGame
{
    private readonly Story _story;
    private readonly TextReader _input;
    private readonly TextWriter _output;
    private readonly Stack<StoryState> _past = new();
    private string? _save;

    public ConsoleGame(StoryProgram program, TextReader input, TextWriter output)
    {
        _input = input;
        _output = output;
        _story = new Story(program);
        _story.MessageRaised += message => _output.WriteLine(message);
        if (_story.Variables.Contains("coins")) _story.Observe("coins", (name, value) => _output.WriteLine($"[{value} coins]"));
        _story.Bind("sound", arguments =>
        {
            _output.WriteLine($"[sound: {arguments[0]}]");
            return InkValue.None;
        });
    }

    public void Run()
    {
        do
        {
            while (_story.CanContinue) Show(_story.Continue());
        }
        while (!_story.HasEnded && Answer());
    }

    private void Show(Line line)
    {
        foreach (string tag in line.Tags)
            if (tag.StartsWith("picture: ")) _output.WriteLine($"[picture: {tag.Substring(9)}]");
        if (line.Text.Trim().Length > 0) _output.WriteLine(line.Text.TrimEnd());
    }

    private bool Answer()
    {
        foreach (Choice choice in _story.Choices) _output.WriteLine($"  {choice.Index + 1}: {choice.Text}");
        while (true)
        {
            _output.Write("> ");
            switch (_input.ReadLine())
            {
                case null:
                case "quit":
                    return false;
                case "undo" when _past.Count > 0:
                    _story.Restore(_past.Pop());
                    return true;
                case "save":
                    _save = _story.Save();
                    break;
                case "load" when _save != null:
                    _story.Load(_save);
                    return true;
                case string text when int.TryParse(text, out int number) && number > 0 && number <= _story.Choices.Count:
                    _past.Push(_story.Capture());
                    _story.Choose(number - 1);
                    return true;
                default:
                    _output.WriteLine("Please type the number of a choice, undo, save, load or quit.");
                    break;
            }
        }
    }
}
#endregion
