using System.Reflection;
using Cartouche.Runtime.Tests.Support;

namespace Cartouche.Runtime.Tests;

public sealed class PublicApiTests
{
    /// <summary>What games build upon. Approve a change on purpose, with CARTOUCHE_APPROVE set.</summary>
    [Fact]
    public void The_public_face_changes_only_on_purpose() => Golden.Verify("public-api.txt", ApiText.Of(typeof(Story).Assembly));

    [Fact]
    public void The_library_needs_nothing_but_the_framework()
    {
        var references = typeof(Story).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToArray();
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
        Assert.DoesNotContain(references, name => name.Contains("Reflection", StringComparison.Ordinal) || name.Contains("Expressions", StringComparison.Ordinal) || name.Contains("Emit", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_public_can_be_changed_behind_the_back_of_its_owner()
    {
        var mutable = typeof(Story).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !f.IsInitOnly && !f.IsSpecialName);
        Assert.Empty(mutable);
        var arrays = typeof(Story).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(p => p.PropertyType.IsArray);
        Assert.Empty(arrays);
    }
}
