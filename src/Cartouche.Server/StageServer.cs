using System.Text.Json;
using System.Text.Json.Serialization;
using Cartouche.Server.Api;
using Cartouche.Server.House;
using Cartouche.Server.Pages;
using Cartouche.Server.Stores;
using Cartouche.Server.Stories;
using Cartouche.Server.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cartouche.Server;

/// <summary>
/// Serves performances of a story: commands over HTTP, what happens as server-sent events, the pages of players and stage
/// managers. Any number of servers can share a database.
/// </summary>
public sealed class StageServer : IAsyncDisposable
{
    /// <summary>The largest body of a request.</summary>
    private const int LargestBody = 64 << 10;

    private readonly WebApplication _app;

    private StageServer(WebApplication app) => _app = app;

    /// <summary>The addresses it listens at.</summary>
    public IReadOnlyList<string> Urls => [.. _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses];

    /// <summary>Starts to serve.</summary>
    /// <exception cref="ArgumentException">The story has errors, or an option is not as it should be.</exception>
    /// <exception cref="IOException">The store cannot be used, or an address is taken.</exception>
    public static async Task<StageServer> StartAsync(StageServerOptions options, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.HouseKey.Length < Caller.ShortestKey) throw new ArgumentException($"A house key has at least {Caller.ShortestKey} characters.", nameof(options));
        var staged = options.Story.Compile();
        if (!staged.Succeeded) throw new ArgumentException($"The story has errors: {staged.Diagnostics[0]}", nameof(options));
        var store = OpenStore(options);
        try
        {
            await store.PrepareAsync(stop);
            var shelf = new StoryShelf(options.Story, staged, store);
            await shelf.KeepAsync();
            var app = Build(options, store, shelf);
            await app.StartAsync(stop);
            return new StageServer(app);
        }
        catch (StoreException problem)
        {
            await store.DisposeAsync();
            throw new IOException(problem.Message, problem);
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Lets what is under way come to its end, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static IStageStore OpenStore(StageServerOptions options)
    {
        if (options.Database is { } database)
        {
            try
            {
                return new PostgresStore(database);
            }
            catch (FormatException problem)
            {
                throw new ArgumentException(problem.Message, nameof(options));
            }
        }
        Directory.CreateDirectory(options.DataFolder);
        return new SqliteStore(Path.Combine(options.DataFolder, "cartouche.db"));
    }

    private static WebApplication Build(StageServerOptions options, IStageStore store, StoryShelf shelf)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            // Why it does not start is told by the exception.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseUrls([.. options.Urls]).UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        });
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(options.Time).AddSingleton(store).AddSingleton(shelf);
        services.AddSingleton<PerformanceHouse>().AddSingleton<Limits>().AddSingleton<StageMetrics>().AddSingleton<Heartbeat>().AddSingleton<EventStream>();
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            json.SerializerOptions.AllowOutOfOrderMetadataProperties = true;
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower));
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddProblemDetails().AddExceptionHandler<Problems>();
        OpenApiDocument.Add(services);
        Telemetry.Telemetry.Add(services);

        var app = builder.Build();
        app.UseExceptionHandler();
        app.Use(SecurityHeaders.Add);
        app.MapOpenApi("/openapi.json");
        StoryEndpoints.Map(app);
        SeatEndpoints.Map(app);
        ManagerEndpoints.Map(app);
        HealthEndpoints.Map(app);
        PageEndpoints.Map(app);
        return app;
    }
}
