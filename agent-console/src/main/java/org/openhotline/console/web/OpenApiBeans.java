package org.openhotline.console.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.openhotline.console.problem.Problem;
import org.openhotline.line.LineNumber;
import org.openhotline.operator.Extension;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the HTTP interface says beyond what the controllers show. */
@Configuration(proxyBeanMethods = false)
class OpenApiBeans {

    private static final String PROBLEM = "Problem";
    private static final String BASIC = "basic";

    @Bean
    OpenAPI hotlineDescription() {
        // In an address these are their digits, not objects.
        SpringDocUtils.getConfig()
                .replaceWithSchema(Extension.class, new StringSchema())
                .replaceWithSchema(LineNumber.class, new StringSchema());
        return new OpenAPI()
                .info(new Info()
                        .title("Hotline")
                        .version("1")
                        .description(
                                "Times are ISO 8601 with offset, durations milliseconds. Errors are problem documents"
                                        + " (RFC 9457) with a stable id. Pages of calls follow one another by key."))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }

    private static Schema<?> problem() {
        List<String> ids = Arrays.stream(Problem.values()).map(Problem::id).toList();
        var problem = new ObjectSchema();
        problem.required(List.of("type", "title", "status", "id"));
        return problem.addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("id", new StringSchema()._enum(ids));
    }

    /** Every operation may fail, and always in the same form. */
    @Bean
    OpenApiCustomizer problems() {
        var content = new Content()
                .addMediaType(
                        org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                        new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM)));
        var failed = new ApiResponse().description("A problem, named by its id").content(content);
        return description -> {
            description.getComponents().addSchemas(PROBLEM, problem());
            description.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(operation -> operation.getResponses().addApiResponse("default", failed));
        };
    }
}
