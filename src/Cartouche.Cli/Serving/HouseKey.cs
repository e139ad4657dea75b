using System.Security.Cryptography;

namespace Cartouche.Cli.Serving;

/// <summary>The key with which performances are opened.</summary>
public static class HouseKey
{
    /// <summary>Where it is given to servers that share a database.</summary>
    public const string Variable = "CARTOUCHE_HOUSE_KEY";

    /// <summary>The key that was given, or that of the folder, which is made where there is none.</summary>
    /// <exception cref="UsageException">It is too short, or the folder cannot be used.</exception>
    public static string Of(string folder)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given) return given.Length >= 16 ? given : throw new UsageException($"{Variable} has at least 16 characters.");
        try
        {
            return Kept(folder);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Nothing can be kept in '{folder}': {problem.Message}");
        }
    }

    private static string Kept(string folder)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "house.key");
        if (File.Exists(path) && File.ReadAllText(path).Trim() is { Length: >= 16 } known) return known;
        var made = RandomNumberGenerator.GetString("BCDFGHJKLMNPQRSTVWXZbcdfghjkmnpqrstvwxz23456789", 24);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        // For nobody else's eyes.
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(path, System.Text.Encoding.ASCII, options);
        file.WriteLine(made);
        return made;
    }
}
