"use strict";

const { stackRule } = require("./rule");

module.exports = [
    stackRule("neon-prod-branch-protected", "The production branch is protected.", (ofType, report) => {
        for (const project of ofType("neon:index/project:Project")) {
            if (!project.props.defaultBranchProtected) {
                report(project, "defaultBranchProtected", project.props.defaultBranchProtected, "true");
            }
        }
    }),
    stackRule("neon-ip-allow-actually-applies", "An address list that holds for protected branches has one.", (ofType, report) => {
        const branches = ofType("neon:index/branch:Branch").some(b => b.props.protected === "yes");
        for (const project of ofType("neon:index/project:Project")) {
            if (project.props.allowedIpsProtectedBranchesOnly === "yes" && !project.props.defaultBranchProtected && !branches) {
                report(project, "allowedIpsProtectedBranchesOnly", "yes", "no, or a protected branch");
            }
        }
    }),
    stackRule("neon-role-not-for-services", "No service uses a role of neon_superuser.", (ofType, report) => {
        const roles = new Set(ofType("neon:index/role:Role").map(r => r.props.name));
        for (const service of ofType("dbready:service:ServiceDatabase")) {
            for (const role of (service.props.roles ?? []).filter(r => roles.has(r.name))) {
                report(service, "roles", role.name, "a role created in SQL");
            }
        }
    }),
    stackRule("environment-binding", "Stack, fact and tags name the same environment.", (ofType, report, args) => {
        for (const { props, name, urn } of ofType("dbready:environment:Environment")) {
            if (props.environment !== name) {
                report({ name, urn }, "environment", props.environment, name);
            }
            for (const resource of args.resources.filter(r => r.props.tags?.Environment !== undefined)) {
                if (resource.props.tags.Environment !== props.environment) {
                    report(resource, "tags.Environment", resource.props.tags.Environment, props.environment);
                }
            }
        }
    }),
    stackRule("gate-value-unknown", "No mandatory rule is left open by an unknown value.", () => {}),
];
