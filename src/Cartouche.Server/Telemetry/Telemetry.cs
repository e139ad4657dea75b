using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;

namespace Cartouche.Server.Telemetry;

/// <summary>Hands measurements on to whoever collects them: where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says, and nowhere without.</summary>
internal static class Telemetry
{
    public static void Add(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT"))) return;
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(StageMetrics.MeterName, "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime").AddOtlpExporter());
    }
}
