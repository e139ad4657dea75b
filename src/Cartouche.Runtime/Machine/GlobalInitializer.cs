namespace Cartouche.Runtime.Machine;

/// <summary>Runs a program's variable declarations once, so that every story begins from a copy of the result.</summary>
internal static class GlobalInitializer
{
    public static int[] Run(StoryProgram program, int declarations)
    {
        var interpreter = new Interpreter(program, program.ConstantHeap, StoryLimits.Default);
        return interpreter.RunDeclarations(declarations);
    }
}
