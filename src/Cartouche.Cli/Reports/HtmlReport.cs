using System.Text;
using Cartouche.Cli.Stories;
using Cartouche.Playbills;
using Cartouche.Proof;
using Cartouche.Proof.Fate;
using Cartouche.Runtime;

namespace Cartouche.Cli.Reports;

/// <summary>What <c>check</c> found, as one page for a browser that needs nothing else. The page itself is built in web/report.</summary>
public static class HtmlReport
{
    private const string Resource = "report.html";
    private const int MostTransitions = 2_000_000;
    private const int MostRoles = 8;
    private const string Placeholder = "{{report-data}}";

    /// <summary>Whether this build of the command has the page.</summary>
    public static bool IsBuiltIn => typeof(HtmlReport).Assembly.GetManifestResourceInfo(Resource) is not null;

    /// <summary>The page with the data of a report in it, as UTF-8.</summary>
    /// <param name="story">The story.</param>
    /// <param name="check">What was found in it.</param>
    /// <param name="staged">The story with its playbill and directions, where it has a source.</param>
    /// <param name="options">How it was explored.</param>
    /// <exception cref="UsageException">This build of the command has no page.</exception>
    public static byte[] Write(LoadedStory story, StoryCheck check, StagedStory? staged, StoryOptions options)
    {
        var template = Template();
        var at = template.IndexOf(Placeholder, StringComparison.Ordinal);
        using var page = new MemoryStream();
        page.Write(Encoding.UTF8.GetBytes(template[..at]));
        new HtmlReportData(story, check, staged, FateOf(check, staged), options).Write(page);
        page.Write(Encoding.UTF8.GetBytes(template[(at + Placeholder.Length)..]));
        return page.ToArray();
    }

    /// <summary>Says at once, rather than after a long exploration, that a report cannot be written.</summary>
    /// <exception cref="UsageException">This build has no page, or the file's folder is not there.</exception>
    public static void Require(string file)
    {
        if (!IsBuiltIn) throw new UsageException("This build of cartouche has no HTML report: it was built without Node 20. Install that with npm, remove the folder artifacts/command, and try again.");
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder)) throw new UsageException($"There is no folder '{Path.GetDirectoryName(file)}' to write '{file}' into.");
        if (Directory.Exists(file)) throw new UsageException($"'{file}' is a folder; name a file.");
    }

    /// <summary>How likely the endings are, where that is soon told; <c>cartouche fate</c> takes its time for it.</summary>
    private static StoryFate? FateOf(StoryCheck check, StagedStory? staged)
    {
        if (!check.Exploration.IsExhaustive || check.Exploration.Transitions > MostTransitions || staged?.Playbill?.Roles.Count > MostRoles) return null;
        return StoryFate.Of(check.Exploration, null, staged?.Directions, staged?.Playbill);
    }

    private static string Template()
    {
        using var stream = typeof(HtmlReport).Assembly.GetManifestResourceStream(Resource) ?? throw new UsageException("This build of cartouche has no HTML report.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
