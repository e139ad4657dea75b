using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Cartouche.Server.Api;

/// <summary>What the document at <c>/openapi.json</c> says beyond what can be seen in the code.</summary>
internal static class OpenApiDocument
{
    private const string Scheme = "token";

    public static void Add(IServiceCollection services) => services.AddOpenApi(options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "Cartouche stage", Version = "1", Description = "Performances of a story: commands over HTTP, what happens as server-sent events. Every POST carries an Idempotency-Key, and is done once however often it is sent with the same." };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "The house key, the stage manager's token or a seat's." };
            document.Servers = [];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<TokenRequired>().LastOrDefault() is not { } required) return Task.CompletedTask;
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] }];
            operation.Description = $"{operation.Description} {required.Whose}".Trim();
            return Task.CompletedTask;
        });
    });

    /// <summary>The endpoint is for whoever has a token.</summary>
    public static RouteHandlerBuilder RequiresToken(this RouteHandlerBuilder endpoint, string whose) => endpoint.WithMetadata(new TokenRequired($"Token: {whose}"));

    /// <summary>How the endpoint may refuse.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses) endpoint.ProducesProblem(status);
        return endpoint;
    }

    private sealed record TokenRequired(string Whose);
}
