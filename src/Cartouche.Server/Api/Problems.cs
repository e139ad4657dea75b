using System.Text.Json;
using Cartouche.Server.House;
using Cartouche.Server.Stores;
using Cartouche.Stage.House;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Cartouche.Server.Api;

/// <summary>What went wrong, as <c>application/problem+json</c> (RFC 9457) with a sentence for whoever pressed the button.</summary>
internal sealed class Problems : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        switch (exception)
        {
            case StoreException:
                context.Response.Headers.RetryAfter = "1";
                await Of(StatusCodes.Status503ServiceUnavailable, "What is kept cannot be reached at the moment. Try again; it will be done once.").ExecuteAsync(context);
                return true;
            case BadHttpRequestException bad:
                await Of(bad.StatusCode, bad.InnerException is JsonException json ? json.Message.Contains("discriminator", StringComparison.Ordinal) ? "There is no such command." : $"The body is not as it should be: {json.Message}" : bad.Message).ExecuteAsync(context);
                return true;
            // How the reader of JSON says that there is no 'do'.
            case NotSupportedException { InnerException: NotSupportedException }:
                await BadInput("The body is not as it should be: it does not say what is to be done.").ExecuteAsync(context);
                return true;
        }
        return false;
    }

    /// <summary>A problem with a sentence.</summary>
    public static IResult Of(int status, string says, string? refusal = null) =>
        Results.Problem(says, statusCode: status, extensions: refusal is null ? null : new Dictionary<string, object?> { ["refusal"] = refusal });

    public static IResult NoPerformance => Of(StatusCodes.Status404NotFound, "There is no performance of this code.");

    public static IResult NotKnown => Of(StatusCodes.Status401Unauthorized, "The token is missing, or opens nothing here.");

    public static IResult NotStageManager => Refused(new CommandOutcome(0, Refusal.NotStageManager, "Only the stage manager can do that."));

    public static IResult BadInput(string says) => Of(StatusCodes.Status400BadRequest, says);

    public static IResult NoKey => BadInput($"The header Idempotency-Key is missing, or not of {Caller.ShortestKey} to {Caller.LongestKey} visible characters.");

    /// <summary>One goes too fast.</summary>
    public static IResult TooFast(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Of(StatusCodes.Status429TooManyRequests, "That is too fast. Wait a moment.");
    }

    /// <summary>A command that was refused.</summary>
    public static IResult Refused(CommandOutcome outcome) =>
        Of(outcome.Refusal == Refusal.NotStageManager ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict, outcome.Why, JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Refusal!.Value.ToString()));

    /// <summary>A key that was sent with something else.</summary>
    public static IResult KeyReused => Of(StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was sent with something else before.");
}
