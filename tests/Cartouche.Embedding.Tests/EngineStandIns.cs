// Just enough of two engines for the guide's pieces to compile and run here.
#pragma warning disable CA1707, CA1716, SA1300, IDE1006
namespace UnityEngine
{
    public class MonoBehaviour;

    public sealed class TextAsset
    {
        public byte[] bytes = [];
    }

    [AttributeUsage(AttributeTargets.Field)]
    public sealed class SerializeField : Attribute;

    public static class Debug
    {
        public static List<string> Errors { get; } = [];

        public static void LogError(object message) => Errors.Add(message.ToString()!);
    }
}

namespace Godot
{
    public class Node
    {
        public virtual void _Ready()
        {
        }
    }

    [AttributeUsage(AttributeTargets.Property)]
    public sealed class ExportAttribute : Attribute;

    public static class FileAccess
    {
        public static Dictionary<string, string> Files { get; } = [];

        public static string GetFileAsString(string path) => Files[path];
    }

    public static class GD
    {
        public static void PushError(string message) => throw new InvalidOperationException(message);
    }
}
