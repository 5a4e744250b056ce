package io.rapport.service.cli.rules;

import picocli.CommandLine.Command;

/** The verb {@code rules}. */
@Command(
        name = "rules",
        description = "Check rules, try them on what has happened, and publish them (docs/rules/README.md).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {CheckCommand.class, WhatIfCommand.class, DetectCommand.class, PublishCommand.class})
public final class RulesCommand {}
