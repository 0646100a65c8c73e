<#ftl output_format="plainText">
${msg("emailUpdateConfirmationHeading")}

${msg("emailUpdateConfirmationText", realmName)}

${msg("emailUpdateConfirmationAction")}:
${link}

${msg("linkValid", linkExpirationFormatter(linkExpiration))}
${msg("emailUpdateConfirmationIgnore")}

${msg("toPortal")}: ${properties.portal}
<#if properties.contact?has_content>
${msg("contact")} ${properties.contact}
</#if>
