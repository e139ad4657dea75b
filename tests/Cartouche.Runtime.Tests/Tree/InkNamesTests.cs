using Cartouche.Runtime.Tree;

namespace Cartouche.Runtime.Tests.Tree;

public sealed class InkNamesTests
{
    [Fact]
    public void Names_and_commands_lead_to_one_another()
    {
        foreach (var command in Enum.GetValues<Command>())
        {
            Assert.True(InkNames.TryCommand(InkNames.Of(command), out var found));
            Assert.Equal(command, found);
            Assert.False(InkNames.TryNative(InkNames.Of(command), out _));
        }
        foreach (var native in Enum.GetValues<Native>())
        {
            Assert.True(InkNames.TryNative(InkNames.Of(native), out var found));
            Assert.Equal(native, found);
            Assert.InRange(InkNames.Arity(native), 1, 2);
        }
        Assert.False(InkNames.TryCommand("nonsense", out _));
    }
}
