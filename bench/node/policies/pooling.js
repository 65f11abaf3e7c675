"use strict";

const { resourceRule, stackRule } = require("./rule");

const pooler = "dbready:pgbouncer:Pooler";
const strict = ["require", "verify-ca", "verify-full"];

module.exports = [
    resourceRule("pgbouncer-tls", "The pooler is reached, and reaches the server, over TLS.", [pooler], (props, report) => {
        if (!strict.includes(props.clientTlsSslmode)) {
            report("clientTlsSslmode", props.clientTlsSslmode, strict.join(", "));
        }
        if (props.serverTlsSslmode !== "verify-full") {
            report("serverTlsSslmode", props.serverTlsSslmode, "verify-full");
        }
        if (props.authType !== "scram-sha-256") {
            report("authType", props.authType, "scram-sha-256");
        }
    }),
    stackRule("connection-budget-fits", "All pools together fit the server.", (ofType, report) => {
        for (const budget of ofType("dbready:budget:ConnectionBudget")) {
            const total = (budget.props.lines ?? []).reduce((sum, line) => sum + line.connections, 0);
            const reserved = budget.props.superuserReservedConnections + budget.props.reservedConnections;
            const usable = Math.floor((budget.props.maxConnections - reserved) * (100 - budget.props.headroomPercent) / 100);
            if (budget.props.headroomPercent < 20 || total > usable) {
                report(budget, "total", total, `at most ${usable}`);
            }
        }
    }),
    stackRule("pooler-present", "Every production database is reached through a pooler.", (ofType, report) => {
        const pooled = new Set(ofType(pooler).map(p => p.props.server));
        for (const server of ofType("dbready:rds:Server").filter(s => !pooled.has(s.props.server))) {
            report(server, "server", server.props.server, "a pooler");
        }
        const instances = ofType("aws:rds/instance:Instance");
        if (ofType("dbready:rds:Server").length === 0 && pooled.size === 0 && ofType("aws:rds/proxy:Proxy").length === 0) {
            instances.forEach(i => report(i, "identifier", i.name, "a pooler"));
        }
    }),
    resourceRule("pool-size-bounded", "No process opens more than 10 connections.", ["dbready:service:ServiceDatabase"], (props, report) => {
        (props.clients ?? []).forEach((client, i) => {
            if (!(client.pool >= 1 && client.pool <= 10)) {
                report(`clients[${i}].pool`, client.pool, "1 to 10");
            }
        });
    }),
    resourceRule("pool-mode-transaction", "Poolers share connections by transaction.", [pooler, "neon:index/endpoint:Endpoint"], (props, report) => {
        const mode = props.poolMode ?? props.poolerMode;
        if (mode !== undefined && mode !== "transaction") {
            report("poolMode", mode, "transaction");
        }
    }),
    stackRule("pgbouncer-port-and-limits", "The pooler's limits fit its clients and its share of the server.", (ofType, report) => {
        const services = ofType("dbready:service:ServiceDatabase");
        for (const one of ofType(pooler)) {
            if (one.props.listenPort !== 6432) {
                report(one, "listenPort", one.props.listenPort, "6432");
            }
            const clients = services.filter(s => s.props.server === one.props.server).flatMap(s => s.props.clients ?? []).filter(c => c.via === "pooled");
            const wanted = clients.reduce((sum, c) => sum + c.pool * (c.maxReplicas + c.surge), 0);
            if (one.props.maxClientConn < wanted) {
                report(one, "maxClientConn", one.props.maxClientConn, `at least ${wanted}`);
            }
            const budget = ofType("dbready:budget:ConnectionBudget").find(b => b.props.server === one.props.server);
            const share = (budget?.props.lines ?? []).filter(l => l.kind === "pool").reduce((sum, l) => sum + l.connections, 0);
            const needed = (one.props.databases ?? []).reduce((sum, d) => sum + d.poolSize + d.reservePoolSize, 0) * one.props.tasks;
            if (budget && needed > share) {
                report(one, "databases", needed, `at most ${share}`);
            }
        }
    }),
];
