using System.Text.Json;
using System.Text.Json.Nodes;
using Cartouche.Stage.House;
using Cartouche.Stage.Scenes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
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
        // Times that choices hold are written in seconds.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(TimeSpan) || context.JsonTypeInfo.Type == typeof(TimeSpan?)) (schema.Type, schema.Format, schema.Pattern, schema.Description) = (JsonSchemaType.Number | (schema.Type & JsonSchemaType.Null), null, null, "Seconds.");
            return Task.CompletedTask;
        });
        // What a stream adds to its events.
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (!context.JsonTypeInfo.Type.IsSubclassOf(typeof(StageEvent))) return Task.CompletedTask;
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["at"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time", Description = "When it happened." };
            schema.Properties["entry"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Description = "For the stage manager: the entry of the chronicle it came with." };
            (schema.Required ??= new HashSet<string>()).UnionWith(["is", "at"]);
            // What is not so is left out.
            schema.Required.ExceptWith(context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable).Select(property => property.Name));
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type != typeof(ProblemDetails)) return Task.CompletedTask;
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties["refusal"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Enum.GetNames<Refusal>().Select(name => (JsonNode)JsonNamingPolicy.KebabCaseLower.ConvertName(name))], Description = "Why the performance refused a command." };
            schema.Properties["traceId"] = new OpenApiSchema { Type = JsonSchemaType.String };
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
