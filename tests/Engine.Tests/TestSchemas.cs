using System.Text;
using Engine.Offline;

namespace Engine.Tests;

/// <summary>Small package schemas, made like real ones.</summary>
internal static class TestSchemas
{
    public static PackageSchema Random { get; } = Parse("""
        {
          "name": "random", "version": "4.21.2",
          "resources": {
            "random:index/randomPassword:RandomPassword": {
              "inputProperties": {
                "length": { "type": "integer", "willReplaceOnChanges": true },
                "special": { "type": "boolean" },
                "keepers": { "type": "object", "additionalProperties": { "type": "string" }, "willReplaceOnChanges": true }
              },
              "requiredInputs": [ "length" ],
              "properties": {
                "length": { "type": "integer" },
                "result": { "type": "string", "secret": true },
                "bcryptHash": { "type": "string", "secret": true }
              },
              "required": [ "length", "result" ]
            }
          }
        }
        """);

    public static PackageSchema Aws { get; } = Parse("""
        {
          "name": "aws", "version": "7.40.0",
          "provider": { "inputProperties": { "region": { "type": "string" }, "maxRetries": { "type": "integer" } } },
          "types": {
            "aws:rds/StorageType:StorageType": { "type": "string", "enum": [ { "value": "gp2" }, { "value": "gp3" } ] },
            "aws:rds/InstanceRestore:InstanceRestore": {
              "type": "object",
              "properties": {
                "sourceDbInstanceIdentifier": { "type": "string", "willReplaceOnChanges": true },
                "useLatestRestorableTime": { "type": "boolean" }
              },
              "required": [ "sourceDbInstanceIdentifier" ]
            }
          },
          "resources": {
            "aws:rds/instance:Instance": {
              "inputProperties": {
                "engine": { "type": "string", "willReplaceOnChanges": true },
                "instanceClass": { "type": "string" },
                "allocatedStorage": { "type": "integer" },
                "identifier": { "type": "string" },
                "password": { "type": "string", "secret": true },
                "multiAz": { "type": "boolean" },
                "storageType": { "$ref": "#/types/aws:rds%2FStorageType:StorageType" },
                "restoreToPointInTime": { "$ref": "#/types/aws:rds%2FInstanceRestore:InstanceRestore" },
                "vpcSecurityGroupIds": { "type": "array", "items": { "type": "string" } },
                "tags": { "type": "object", "additionalProperties": { "type": "string" } }
              },
              "requiredInputs": [ "instanceClass" ],
              "properties": {
                "address": { "type": "string" },
                "arn": { "type": "string" },
                "engine": { "type": "string" },
                "instanceClass": { "type": "string" },
                "password": { "type": "string", "secret": true }
              },
              "required": [ "address", "arn" ]
            }
          }
        }
        """);

    public static PackageSchema Neon { get; } = Parse("""
        {
          "name": "neon", "version": "0.15.0",
          "parameterization": { "baseProvider": { "name": "terraform-provider", "version": "1.1.3" }, "parameter": "e30=" },
          "resources": {
            "neon:index/project:Project": {
              "inputProperties": { "name": { "type": "string" } },
              "properties": { "name": { "type": "string" }, "connectionUri": { "type": "string", "secret": true } }
            }
          }
        }
        """);

    public static PackageSchema[] All { get; } = [Random, Aws, Neon];

    public static PackageSchema Parse(string json) => PackageSchema.Parse(Encoding.UTF8.GetBytes(json), "test.json");
}
