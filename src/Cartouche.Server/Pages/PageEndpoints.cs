using System.Reflection;
using System.Security.Cryptography;
using Cartouche.Server.Api;
using Cartouche.Server.House;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cartouche.Server.Pages;

/// <summary>The pages of players and stage managers, held in the assembly.</summary>
internal static class PageEndpoints
{
    private const string Prefix = "pages/";

    private static readonly Dictionary<string, string> Types = new()
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".svg"] = "image/svg+xml",
        [".woff2"] = "font/woff2",
        [".png"] = "image/png",
        [".webmanifest"] = "application/manifest+json",
    };

    public static void Map(IEndpointRouteBuilder app)
    {
        var pages = Load();
        foreach (var (path, page) in pages.Where(page => !page.Key.EndsWith(".html", StringComparison.Ordinal)))
            app.MapGet("/" + path, (HttpContext context) => Serve(context, page, isForEver: path.StartsWith("assets/", StringComparison.Ordinal))).ExcludeFromDescription();
        Map(app, pages, "/manage", "manage.html");
        Map(app, pages, "/manage/{code}", "manage.html");
        Map(app, pages, "/", "index.html");
        Map(app, pages, "/{code}", "index.html");
    }

    private static void Map(IEndpointRouteBuilder app, Dictionary<string, Page> pages, string route, string name) => app.MapGet(route, (HttpContext context) =>
    {
        if (context.Request.RouteValues["code"] is string code && Secrets.ReadCode(code) is null) return Results.NotFound();
        return pages.TryGetValue(name, out var page) ? Serve(context, page, isForEver: false) : Problems.Of(StatusCodes.Status404NotFound, "This server was built without its pages: Node 20 with npm is needed to build them.");
    }).ExcludeFromDescription();

    private static IResult Serve(HttpContext context, Page page, bool isForEver)
    {
        // The name of an asset tells what is in it.
        context.Response.Headers.CacheControl = isForEver ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(page.Bytes, page.Type, entityTag: page.Tag);
    }

    private static Dictionary<string, Page> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var pages = new Dictionary<string, Page>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16]}\"";
            pages[name[Prefix.Length..].Replace('\\', '/')] = new Page(bytes.ToArray(), Types.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"), new(tag));
        }
        return pages;
    }

    private sealed record Page(byte[] Bytes, string Type, Microsoft.Net.Http.Headers.EntityTagHeaderValue Tag);
}
