<#ftl output_format="plainText">
${msg("executeActionsHeading")}

${msg("executeActionsText", realmName)}

${msg("executeActionsAction")}:
${link}

${msg("linkValid", linkExpirationFormatter(linkExpiration))}
${msg("executeActionsIgnore")}

${msg("toPortal")}: ${properties.portal}
<#if properties.contact?has_content>
${msg("contact")} ${properties.contact}
</#if>
